/** For tests of strategies: a lane without threads, driven by what a test writes down. */
package io.penstock.engine.testkit;
