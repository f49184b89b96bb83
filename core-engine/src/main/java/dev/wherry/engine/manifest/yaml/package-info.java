/**
 * YAML as nodes that know their place; the only user of SnakeYAML. A plain scalar is its source
 * text. Depends on the diagnostics only.
 */
@NullMarked
package dev.wherry.engine.manifest.yaml;

import org.jspecify.annotations.NullMarked;
