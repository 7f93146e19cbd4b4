/** What the author of a strategy implements and is given. */
package io.penstock.api.strategy;
