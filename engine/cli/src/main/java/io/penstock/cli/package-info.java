/**
 * The command line.
 */
package io.penstock.cli;
