/** The promises of every language, for this one. */
import { en } from "../../../src/discord/strings/en.js";
import { stringsContract } from "../../contracts/strings-contract.js";

stringsContract("en", en);
