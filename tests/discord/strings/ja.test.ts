/** The promises of every language, for this one. */
import { ja } from "../../../src/discord/strings/ja.js";
import { stringsContract } from "../../contracts/strings-contract.js";

stringsContract("ja", ja);
