// The door to gumbo, an HTML5 parser that accepts any page.
#include <gumbo.h>
