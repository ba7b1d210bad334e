#ifndef SOZIALRAUM_CMARK_GFM_SHIM_H
#define SOZIALRAUM_CMARK_GFM_SHIM_H

#include <stddef.h>

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>

// Exported by the library, declared in no installed header.
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add);
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

// Swift sees a mutable global in these variables; they never change after registration.
static inline cmark_node_type sozialraum_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type sozialraum_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type sozialraum_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type sozialraum_node_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

// 0.29.0.gfm.6 has no accessor for the name of a footnote definition, nor for the definition that
// a reference was matched with.
static inline const unsigned char *sozialraum_footnote_name(cmark_node *definition, size_t *length) {
  *length = (size_t)definition->as.literal.len;
  return definition->as.literal.data;
}
static inline cmark_node *sozialraum_footnote_definition(cmark_node *reference) {
  return reference->parent_footnote_def;
}

static inline int sozialraum_is_tasklist(cmark_node *item) {
  return item->extension != NULL && item->type == CMARK_NODE_ITEM;
}

#endif
