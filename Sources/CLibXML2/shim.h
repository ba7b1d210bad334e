#ifndef SOZIALRAUM_CLIBXML2_SHIM_H
#define SOZIALRAUM_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
