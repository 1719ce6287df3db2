#include "allocator.h"

#include <sqlite3.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void wirework_keep_heap_small(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  // Left alone, glibc takes this up to 32 MB with what is freed, and then large tables leave holes in the heap that stay with the process.
  // Below 4 MB the network's buffers are fetched from the system and given back for every batch, which costs a third of its speed.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
  // SQLite would add up what it takes, behind a lock for each piece; nobody asks for the sum.
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
