/** Tasks: the columns they have, a listing of several, a sheet of one. */
package reform.render.task;
