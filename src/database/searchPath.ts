/** Where names are looked for on a connection: what was imported stands before what is bundled. */
export const searchPath = "SET search_path = 'memory.main,bundled.main'";
