#include "dispatch.h"

int ww_best_path(void) {
#ifdef WW_X86
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni")) return WW_AVX512;
  if (__builtin_cpu_supports("avx2")) return WW_AVX2;
  return WW_SSE2;
#else
  return WW_PORTABLE;
#endif
}

int ww_usable_path(int path) {
  int best = ww_best_path();
  return path < best ? path : best;
}
