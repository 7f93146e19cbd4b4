/** Books as strategies see them: read-only, kept by the lane, valid during a callback. */
package io.penstock.api.book;
