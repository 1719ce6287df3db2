// The door to gumbo, an HTML5 parser that accepts any page.
#include <gumbo.h>
#include <stdlib.h>

// gumbo_destroy_output calls itself once for each level of the tree, which overflows the stack on a deep page. With this
// arena all memory of a parse is freed at once, without walking the tree.
typedef struct WireworkArenaChunk {
  struct WireworkArenaChunk *next;
  size_t used, size;
} WireworkArenaChunk;

typedef struct { WireworkArenaChunk *first; } WireworkArena;

static inline void *wirework_arena_take(void *arena_pointer, size_t size) {
  WireworkArena *arena = (WireworkArena *)arena_pointer;
  size = (size + 15) & ~(size_t)15;
  WireworkArenaChunk *chunk = arena->first;
  if (!chunk || chunk->size - chunk->used < size) {
    size_t room = size > ((size_t)1 << 18) ? size : ((size_t)1 << 18);
    chunk = (WireworkArenaChunk *)malloc(sizeof(WireworkArenaChunk) + 16 + room);
    // gumbo does not expect an allocation to fail; stopping is better than writing to nowhere.
    if (!chunk) abort();
    chunk->next = arena->first;
    chunk->used = 0;
    chunk->size = room;
    arena->first = chunk;
  }
  char *base = (char *)(((size_t)(chunk + 1) + 15) & ~(size_t)15);
  void *taken = base + chunk->used;
  chunk->used += size;
  return taken;
}

// Single pieces are not given back; the arena is freed whole.
static inline void wirework_arena_ignore(void *arena, void *pointer) { (void)arena; (void)pointer; }

static inline void wirework_arena_free(WireworkArena *arena) {
  while (arena->first) {
    WireworkArenaChunk *next = arena->first->next;
    free(arena->first);
    arena->first = next;
  }
}

static inline GumboOutput *wirework_gumbo_parse(WireworkArena *arena, const char *page, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = wirework_arena_take;
  options.deallocator = wirework_arena_ignore;
  options.userdata = arena;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, page, length);
}
