# lib/range_cpu.c: bytes of a bio that are done count again
s/bv = mp_bvec_iter_bvec(bio->bi_io_vec, bio->bi_iter);/bv = bio->bi_io_vec[bio->bi_iter.bi_idx]; bv.bv_len = min(bv.bv_len, bio->bi_iter.bi_size);/
