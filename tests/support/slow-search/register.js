/** For `node --import`: slows the search of the built bot, of which not a line is changed. */
import { register } from "node:module";

register("./hooks.js", import.meta.url);
