/** Recordings: opened, recognised by content, decompressed. */
package io.penstock.engine.source;
