/** Which tasks: filters and orders over assessed tasks. Pure. */
package reform.query;
