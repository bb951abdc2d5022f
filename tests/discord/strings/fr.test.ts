/** The promises of every language, for this one. */
import { fr } from "../../../src/discord/strings/fr.js";
import { stringsContract } from "../../contracts/strings-contract.js";

stringsContract("fr", fr);
