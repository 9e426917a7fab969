/** Bars and time lines, as text and as SVG. */
package reform.render.chart;
