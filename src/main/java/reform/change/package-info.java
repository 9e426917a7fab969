/** What differs between lists: comparison and three-way merge, task by task and field by field. Pure. */
package reform.change;
