// The door to Graphviz: libcgraph builds and writes graphs, libgvc lays them out and renders them.
#include <gvc.h>

// Swift 6 refuses to read the C global `Agdirected` (shared mutable state), so it is read here.
static inline Agraph_t *wirework_open_directed(const char *name) { return agopen((char *)name, Agdirected, 0); }

// These take `char *` but copy the words; the casts keep Swift from making its own copies.
static inline Agnode_t *wirework_node(Agraph_t *graph, const char *name) { return agnode(graph, (char *)name, 1); }
static inline Agedge_t *wirework_edge(Agraph_t *graph, Agnode_t *from, Agnode_t *to, const char *key) {
  return agedge(graph, from, to, (char *)key, 1);
}
static inline int wirework_set(void *object, const char *name, const char *value) {
  return agsafeset(object, (char *)name, (char *)value, (char *)"");
}
static inline Agsym_t *wirework_default(Agraph_t *graph, int kind, const char *name, const char *value) {
  return agattr(graph, kind, (char *)name, (char *)value);
}

// Only a string that libcgraph knows as markup is read as an HTML-like label; the reference is given back after setting.
static inline void wirework_set_html_label(Agraph_t *graph, const char *markup) {
  char *text = agstrdup_html(graph, (char *)markup);
  agattr(graph, AGRAPH, (char *)"label", (char *)"");
  agset(graph, (char *)"label", text);
  agstrfree(graph, text);
}
