/** What the author of a feed implements and is given: bytes in, events out. */
package io.penstock.api.feed;
