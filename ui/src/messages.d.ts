/** A catalogue of messages, parsed when the window is built: pairs of key and Fluent pattern as JSON text. */
declare module '*.ftl' {
  const parsed: string;
  export default parsed;
}
