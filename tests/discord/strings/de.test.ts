/** The promises of every language, for this one. */
import { de } from "../../../src/discord/strings/de.js";
import { stringsContract } from "../../contracts/strings-contract.js";

stringsContract("de", de);
