/** What follows from events and books without being said by any one event: state of the market, bars, composite quotes. */
package io.penstock.api.market;
