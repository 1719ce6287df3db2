// The minima by which texts that copy each other meet; the same numbers on every processor, since nothing but integers is used.
#include "dispatch.h"

WW_INLINE void minima(const uint64_t *hashes, size_t count, const uint64_t *masks, const uint64_t *factors, size_t seeds, uint64_t *least) {
  for (size_t s = 0; s < seeds; s++) {
    uint64_t mask = masks[s], factor = factors[s], smallest = UINT64_MAX;
    for (size_t i = 0; i < count; i++) {
      uint64_t value = (hashes[i] ^ mask) * factor;
      smallest = value < smallest ? value : smallest;
    }
    least[s] = smallest;
  }
}

#ifdef WW_X86
// Only these instructions multiply eight numbers of 64 bits at a time.
__attribute__((target("avx512f,avx512dq,avx512vl"))) static void minima_avx512(
    const uint64_t *hashes, size_t count, const uint64_t *masks, const uint64_t *factors, size_t seeds, uint64_t *least) {
  minima(hashes, count, masks, factors, seeds, least);
}
#endif

void ww_minima(int path, const uint64_t *hashes, size_t count, const uint64_t *masks, const uint64_t *factors, size_t seeds, uint64_t *least) {
#ifdef WW_X86
  if (ww_usable_path(path) == WW_AVX512 && __builtin_cpu_supports("avx512dq")) {
    minima_avx512(hashes, count, masks, factors, seeds, least);
    return;
  }
#endif
  minima(hashes, count, masks, factors, seeds, least);
}
