/** Order books: single-threaded and pure, without I/O, clock or thread. */
package io.penstock.engine.book;
