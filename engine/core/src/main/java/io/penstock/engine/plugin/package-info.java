/**
 * Plug-ins that come as jars. Each jar has a class loader of its own, which sees the JDK, {@code penstock-api} and what is in
 * the jar, and nothing else: neither the engine nor other plug-ins. That keeps versions of libraries apart; it keeps nobody
 * out. A plug-in is trusted code: it runs in the engine's process, with all that the process may do, and what it takes of
 * the heap is taken from everybody. Code that is not trusted, or may exhaust the heap, belongs in a process of its own.
 */
package io.penstock.engine.plugin;
