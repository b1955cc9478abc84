/** What nobody may promise abroad, where the law may oblige a person to tell what she hears. */
export const betweenTwo = /queda\s+entre tú y las personas|stays between you and the people/;
