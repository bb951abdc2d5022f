/** For `node --import`: writes the address of each module that is loaded to the file in LOADED_FILE. */
import { register } from "node:module";
import process from "node:process";

const hook = `
  import { appendFileSync } from "node:fs";
  export async function load(url, context, next) {
    appendFileSync(${JSON.stringify(process.env.LOADED_FILE)}, url + "\\n");
    return next(url, context);
  }
`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
