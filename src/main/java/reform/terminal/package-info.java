/**
 * What a command needs of the process and its terminal: streams and environment, a prompt, keys, the full screen. Ports
 * only; a library for terminals is behind them.
 */
package reform.terminal;
