/** The promises of every language, for this one. */
import { pt } from "../../../src/discord/strings/pt.js";
import { stringsContract } from "../../contracts/strings-contract.js";

stringsContract("pt", pt);
