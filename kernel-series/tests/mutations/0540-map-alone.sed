# kernel/dma/range_map.c: what cannot be linked as a run is not tried alone
/^	case -ENXIO:/,/return -EAGAIN/s/return -EAGAIN/return ret/
