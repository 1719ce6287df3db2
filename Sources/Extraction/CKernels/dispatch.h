// Compiles one body for several instruction sets. No target here has fused multiply-add, and contraction is off:
// every float operation rounds by itself, so all ways give the same bits.
#ifndef WIREWORK_DISPATCH_H
#define WIREWORK_DISPATCH_H
#include "kernels.h"

#pragma STDC FP_CONTRACT OFF

#define WW_INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__)
#define WW_X86 1
#define WW_TARGET_AVX2 __attribute__((target("avx2")))
#define WW_TARGET_AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#endif

int ww_usable_path(int path);

#endif
