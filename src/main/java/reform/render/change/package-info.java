/** What changed, told: differences, history, the result of a merge. */
package reform.render.change;
