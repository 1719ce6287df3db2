/// Countries, territories and states of the United States, as they stand behind a town in a dateline: "Tunis, Tunisia - ". Names of countries as in mledoze/countries.
enum Lands {
  static func contain(_ name: String) -> Bool { names.contains(name.hasPrefix("occupied ") ? String(name.dropFirst(9)) : name) }

  private static let names = Set(
    """
    Afghanistan; Alabama; Alaska; Albania; Algeria; American Samoa; Andorra; Angola; Anguilla; Antarctica; Antigua and Barbuda; Argentina; Arizona;
    Arkansas; Armenia; Aruba; Australia; Austria; Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bermuda; Bhutan;
    Bolivia; Bosnia and Herzegovina; Botswana; Bouvet Island; Brazil; British Indian Ocean Territory; British Virgin Islands; Brunei; Bulgaria; Burkina
    Faso; Burma; Burundi; California; Cambodia; Cameroon; Canada; Cape Verde; Caribbean Netherlands; Cayman Islands; Central African Republic; Chad;
    Chile; China; Christmas Island; Cocos (Keeling) Islands; Colombia; Colorado; Comoros; Congo; Connecticut; Cook Islands; Costa Rica; Croatia; Cuba;
    Curaçao; Cyprus; Czech Republic; Czechia; DR Congo; Delaware; Democratic Republic of Congo; Democratic Republic of the Congo; Denmark; Djibouti;
    Dominica; Dominican Republic; East Jerusalem; East Timor; Ecuador; Egypt; El Salvador; England; Equatorial Guinea; Eritrea; Estonia; Eswatini;
    Ethiopia; Falkland Islands; Faroe Islands; Fiji; Finland; Florida; France; French Guiana; French Polynesia; French Southern and Antarctic Lands;
    Gabon; Gambia; Gaza Strip; Georgia; Germany; Ghana; Gibraltar; Greece; Greenland; Grenada; Guadeloupe; Guam; Guatemala; Guernsey; Guinea;
    Guinea-Bissau; Guyana; Haiti; Hawaii; Heard Island and McDonald Islands; Honduras; Hong Kong; Hungary; Iceland; Idaho; Illinois; India; Indiana;
    Indonesia; Iowa; Iran; Iraq; Ireland; Isle of Man; Israel; Italy; Ivory Coast; Jamaica; Japan; Jersey; Jordan; Kansas; Kazakhstan; Kentucky; Kenya;
    Kiribati; Kosovo; Kurdistan; Kuwait; Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho; Liberia; Libya; Liechtenstein; Lithuania; Louisiana; Luxembourg;
    Macau; Macedonia; Madagascar; Maine; Malawi; Malaysia; Maldives; Mali; Malta; Marshall Islands; Martinique; Maryland; Massachusetts; Mauritania;
    Mauritius; Mayotte; Mexico; Michigan; Micronesia; Minnesota; Mississippi; Missouri; Moldova; Monaco; Mongolia; Montana; Montenegro; Montserrat;
    Morocco; Mozambique; Myanmar; Namibia; Nauru; Nebraska; Nepal; Netherlands; Nevada; New Caledonia; New Hampshire; New Jersey; New Mexico; New York;
    New Zealand; Nicaragua; Niger; Nigeria; Niue; Norfolk Island; North Carolina; North Dakota; North Korea; North Macedonia; Northern Ireland; Northern
    Mariana Islands; Norway; Ohio; Oklahoma; Oman; Oregon; Pakistan; Palau; Palestine; Panama; Papua New Guinea; Paraguay; Pennsylvania; Peru;
    Philippines; Pitcairn Islands; Poland; Portugal; Puerto Rico; Qatar; Republic of Congo; Rhode Island; Romania; Russia; Rwanda; Réunion; Saint
    Barthélemy; Saint Helena, Ascension and Tristan da Cunha; Saint Kitts and Nevis; Saint Lucia; Saint Martin; Saint Pierre and Miquelon; Saint Vincent
    and the Grenadines; Samoa; San Marino; Saudi Arabia; Scotland; Senegal; Serbia; Seychelles; Sierra Leone; Singapore; Sint Maarten; Slovakia; Slovenia;
    Solomon Islands; Somalia; Somaliland; South Africa; South Carolina; South Dakota; South Georgia; South Korea; South Sudan; Spain; Sri Lanka; Sudan;
    Suriname; Svalbard and Jan Mayen; Swaziland; Sweden; Switzerland; Syria; São Tomé and Príncipe; Taiwan; Tajikistan; Tanzania; Tennessee; Texas;
    Thailand; Timor-Leste; Togo; Tokelau; Tonga; Trinidad and Tobago; Tunisia; Turkiye; Turkmenistan; Turks and Caicos Islands; Tuvalu; Türkiye; UAE; UK;
    US; Uganda; Ukraine; United Arab Emirates; United Kingdom; United States; United States Minor Outlying Islands; United States Virgin Islands; Uruguay;
    Utah; Uzbekistan; Vanuatu; Vatican City; Venezuela; Vermont; Vietnam; Virginia; Wales; Wallis and Futuna; Washington; West Bank; West Virginia;
    Western Sahara; Wisconsin; Wyoming; Yemen; Zambia; Zimbabwe; Åland Islands
    """.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") })
}
