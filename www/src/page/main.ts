import "./trusted-types.js";
import "../element/define.js";
import "./rapporteur-page.js";
import { keepOffline } from "./offline.js";

keepOffline();
