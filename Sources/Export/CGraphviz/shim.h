// The door to Graphviz: libcgraph builds and writes graphs, libgvc lays them out and renders them.
#include <gvc.h>
#include <gvplugin.h>
#include <gvplugin_textlayout.h>
#include <string.h>

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

// A plugin of our own that measures words, in place of Pango's: it needs no fonts of the machine, and starts without them. Plugins live as long
// as the process, so all of it is static; the one Swift file that calls this brings the function that measures.
typedef double (*wirework_measure)(const char *words, double font_size, int is_bold);
static inline wirework_measure *wirework_measure_words(void) {
  static wirework_measure words = NULL;
  return &words;
}

static boolean wirework_lay_out_words(textspan_t *span, char **font_path) {
  (void)font_path;
  double size = span->font->size;
  span->size.x = (*wirework_measure_words())(span->str, size, span->font->flags & HTML_BF);
  // Helvetica's lines are 1.2 times as high as its letters; the base line is where capitals and descenders lie evenly around the middle.
  span->size.y = size * 1.2;
  span->yoffset_layout = 0;
  span->yoffset_centerline = size * 0.15;
  span->layout = NULL;
  span->free_layout = NULL;
  return TRUE;
}

// Opens a context with that plugin; a context chooses its plugin for words at once, so it must be there from the start.
static inline GVC_t *wirework_context(wirework_measure measure) {
  static gvtextlayout_engine_t engine = {wirework_lay_out_words};
  // Of several plugins for one task Graphviz takes the one of the highest quality; Pango's has 0.
  static gvplugin_installed_t kinds[] = {{0, "textlayout", 100, &engine, NULL}, {0, NULL, 0, NULL, NULL}};
  static gvplugin_api_t apis[] = {{API_textlayout, kinds}, {(api_t)0, NULL}};
  static gvplugin_library_t library = {(char *)"wirework", apis};
  static const lt_symlist_t builtin[] = {{"gvplugin_wirework_LTX_library", &library}, {NULL, NULL}};
  *wirework_measure_words() = measure;
  return gvContextPlugins(builtin, 1);
}

// NOT and CONTESTED are always drawn; the class says which edges have them.
static inline int wirework_may_hide(Agedge_t *edge) {
  const char *name = agget(edge, (char *)"class");
  return !name || (!strstr(name, "negated") && !strstr(name, "contested"));
}

// Words without a place are not drawn.
static inline void wirework_hide_label(Agedge_t *edge) { ED_label(edge)->set = 0; }
