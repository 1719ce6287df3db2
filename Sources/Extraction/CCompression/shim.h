// The door to zlib: articles may be stored as .gz files.
#include <zlib.h>
