/**
 * Read-only views of the events of a stream. A view is valid during the callback that hands it over, on that thread; what
 * is to be kept must be copied out field by field.
 */
package io.penstock.api.event;
