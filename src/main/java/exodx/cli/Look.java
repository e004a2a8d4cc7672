package exodx.cli;

import exodx.report.Style;

/**
 * How a text looks where it is read.
 *
 * @param style how its parts stand out
 * @param width its columns
 */
record Look(Style style, int width) {}
