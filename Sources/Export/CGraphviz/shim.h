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
static inline Agraph_t *wirework_frame(Agraph_t *graph, const char *name) { return agsubg(graph, (char *)name, 1); }
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

// What a layout made of nodes and edges stands behind macros, which Swift does not read. Points; the y axis goes up.
typedef struct { double x, y, width, height; } wirework_box;

static inline wirework_box wirework_node_box(Agnode_t *node) {
  wirework_box box = {ND_coord(node).x, ND_coord(node).y, ND_lw(node) + ND_rw(node), ND_ht(node)};
  return box;
}

// The words of an edge; their width is 0 when it has none. Not every layout finds a place for them.
static inline wirework_box wirework_label_box(Agedge_t *edge, int *is_placed) {
  wirework_box box = {0, 0, 0, 0};
  textlabel_t *label = ED_label(edge);
  *is_placed = label && label->set;
  if (label) {
    box.x = label->pos.x; box.y = label->pos.y; box.width = label->dimen.x; box.height = label->dimen.y;
  }
  return box;
}

static inline void wirework_place_label(Agedge_t *edge, double x, double y) {
  ED_label(edge)->pos.x = x; ED_label(edge)->pos.y = y; ED_label(edge)->set = 1;
}

// The control points of an edge's curves, one after the other: the first curve's four, then three for each further one.
static inline int wirework_curve_points(Agedge_t *edge, double *xs, double *ys, int most) {
  int count = 0;
  splines *all = ED_spl(edge);
  for (int i = 0; all && i < all->size; i++) {
    for (int j = 0; j < all->list[i].size && count < most; j++, count++) {
      xs[count] = all->list[i].list[j].x; ys[count] = all->list[i].list[j].y;
    }
  }
  return count;
}
