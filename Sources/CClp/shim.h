#ifndef SOZIALRAUM_CCLP_SHIM_H
#define SOZIALRAUM_CCLP_SHIM_H

#include <coin/Clp_C_Interface.h>

#endif
