#include "allocator.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void wirework_keep_heap_small(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  // Left alone, glibc takes this up to 32 MB with what is freed, and then large tables leave holes in the heap that stay with the process.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}
