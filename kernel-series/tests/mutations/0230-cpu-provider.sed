# lib/range_cpu.c: the provider is lost
s/^\t\t\.pos\.provider = provider,//
