/** The promises of every language, for this one. */
import { es } from "../../../src/discord/strings/es.js";
import { stringsContract } from "../../contracts/strings-contract.js";

stringsContract("es", es);
