/** The one ring of a stream: preallocated events, written once by the feed thread, read by every lane. */
package io.penstock.engine.ring;
