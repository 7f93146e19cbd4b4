/**
 * Strategies, one package per idea.
 */
package io.penstock.strategies;
