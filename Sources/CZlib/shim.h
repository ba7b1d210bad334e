#ifndef SOZIALRAUM_CZLIB_SHIM_H
#define SOZIALRAUM_CZLIB_SHIM_H

#include <zlib.h>

#endif
