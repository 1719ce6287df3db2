// The door to cmark-gfm, the reference parser for GitHub-flavoured Markdown.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
