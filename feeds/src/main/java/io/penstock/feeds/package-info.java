/**
 * Feed adapters, one package per format: a venue's bytes in, events out.
 */
package io.penstock.feeds;
